/** What is to happen to instances whose host has to be maintained. */
@NullMarked
package dev.ecsemulator.maintenance;

import org.jspecify.annotations.NullMarked;
