/** Virtual private clouds and their vSwitches. */
@NullMarked
package dev.ecsemulator.vpc;

import org.jspecify.annotations.NullMarked;
