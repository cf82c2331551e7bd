/** Elastic network interfaces. */
@NullMarked
package dev.ecsemulator.networkinterface;

import org.jspecify.annotations.NullMarked;
