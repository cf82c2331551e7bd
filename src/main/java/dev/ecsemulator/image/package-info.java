/** Images. */
@NullMarked
package dev.ecsemulator.image;

import org.jspecify.annotations.NullMarked;
