/**
 * Immutable collections that share with the one they were made from all but a path: a world of a
 * million rows is changed in the time of one of a thousand, and its readers need no lock.
 */
@NullMarked
package dev.ecsemulator.persistent;

import org.jspecify.annotations.NullMarked;
