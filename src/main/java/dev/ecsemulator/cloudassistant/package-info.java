/**
 * Cloud Assistant: commands and what became of them on instances. Nothing is executed; what a
 * command answers is written in the fixture section {@code commandOutputs}.
 */
@NullMarked
package dev.ecsemulator.cloudassistant;

import org.jspecify.annotations.NullMarked;
