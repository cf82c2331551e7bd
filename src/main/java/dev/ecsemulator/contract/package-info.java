/**
 * The published contract as data: what every operation of every product takes, answers and refuses.
 * Nothing here knows what an operation does.
 */
@NullMarked
package dev.ecsemulator.contract;

import org.jspecify.annotations.NullMarked;
