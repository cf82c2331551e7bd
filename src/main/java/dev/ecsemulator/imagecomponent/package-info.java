/** Image components: commands that are kept for building images. */
@NullMarked
package dev.ecsemulator.imagecomponent;

import org.jspecify.annotations.NullMarked;
