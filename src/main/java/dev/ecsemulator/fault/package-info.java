/** Faults on demand: the next calls of an operation answer with one of its documented errors. */
@NullMarked
package dev.ecsemulator.fault;

import org.jspecify.annotations.NullMarked;
