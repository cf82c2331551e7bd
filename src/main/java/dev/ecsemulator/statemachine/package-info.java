/** Lifecycles as transition tables. Pure: no clock, no store, no resource. */
@NullMarked
package dev.ecsemulator.statemachine;

import org.jspecify.annotations.NullMarked;
