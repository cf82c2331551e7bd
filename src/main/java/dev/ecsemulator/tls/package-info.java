/** HTTPS on the port that HTTP has, with a certificate authority that the emulator makes itself. */
@NullMarked
package dev.ecsemulator.tls;

import org.jspecify.annotations.NullMarked;
