/** What measures, and therefore reads the machine's clock. */
@org.jspecify.annotations.NullMarked
package dev.ecsemulator.bench;
