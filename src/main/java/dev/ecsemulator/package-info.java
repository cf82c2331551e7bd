/** The program: start-up, settings and how the parts are put together. */
@NullMarked
package dev.ecsemulator;

import org.jspecify.annotations.NullMarked;
