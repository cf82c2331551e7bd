/** Who is calling. */
@NullMarked
package dev.ecsemulator.access;

import org.jspecify.annotations.NullMarked;
