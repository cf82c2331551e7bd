/** Instances: their lifecycle, and the operations on them. */
@NullMarked
package dev.ecsemulator.instance;

import org.jspecify.annotations.NullMarked;
