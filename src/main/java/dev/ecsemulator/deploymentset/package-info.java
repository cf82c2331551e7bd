/** Deployment sets, which spread instances over hosts. */
@NullMarked
package dev.ecsemulator.deploymentset;

import org.jspecify.annotations.NullMarked;
