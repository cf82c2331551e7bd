/**
 * For tests in Java: a JUnit extension that starts the emulator beside the tests and gives each of
 * them an account of its own, and assertions on what is in it. Stands alone: nothing of the
 * emulator, of Spring or of a JSON library is needed on the class path of the tests.
 */
@NullMarked
package dev.ecsemulator.junit;

import org.jspecify.annotations.NullMarked;
