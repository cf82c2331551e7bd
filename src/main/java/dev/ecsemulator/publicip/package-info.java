/** The public bandwidth of instances, and the public addresses that come with it. */
@NullMarked
package dev.ecsemulator.publicip;

import org.jspecify.annotations.NullMarked;
