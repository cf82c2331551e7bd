/** Tasks: what takes long and can be looked after, such as the import of an image. */
@NullMarked
package dev.ecsemulator.task;

import org.jspecify.annotations.NullMarked;
