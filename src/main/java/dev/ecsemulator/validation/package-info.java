/** Parameters: from flat wire names to checked values to an operation's own record. */
@NullMarked
package dev.ecsemulator.validation;

import org.jspecify.annotations.NullMarked;
