/** What an operation is, how it is found by its type, and the values that all operations share. */
@NullMarked
package dev.ecsemulator.operation;

import org.jspecify.annotations.NullMarked;
