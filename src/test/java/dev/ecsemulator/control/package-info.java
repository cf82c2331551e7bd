/** The control interface, called as users call it. */
@NullMarked
package dev.ecsemulator.control;

import org.jspecify.annotations.NullMarked;
