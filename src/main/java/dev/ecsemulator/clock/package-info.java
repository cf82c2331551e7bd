/** The one source of time. Nobody else reads the machine's clock. */
@NullMarked
package dev.ecsemulator.clock;

import org.jspecify.annotations.NullMarked;
