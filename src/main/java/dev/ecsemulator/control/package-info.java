/** The emulator's own interface, below {@code /_emulator}: time, events, faults, fixtures. */
@NullMarked
package dev.ecsemulator.control;

import org.jspecify.annotations.NullMarked;
