/** The container as a Spring Boot service connection. */
@NullMarked
package dev.ecsemulator.testcontainers.spring;

import org.jspecify.annotations.NullMarked;
