/** The emulator's image for tests that use Testcontainers. */
@NullMarked
package dev.ecsemulator.testcontainers;

import org.jspecify.annotations.NullMarked;
