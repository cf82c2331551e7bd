/** SSH key pairs: made or imported, and which instances they open. */
@NullMarked
package dev.ecsemulator.keypair;

import org.jspecify.annotations.NullMarked;
