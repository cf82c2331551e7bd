/** Answers and errors on the wire, in JSON and in XML, driven by the contract's response shapes. */
@NullMarked
package dev.ecsemulator.rendering;

import org.jspecify.annotations.NullMarked;
