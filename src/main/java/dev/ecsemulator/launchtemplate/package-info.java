/** Launch templates: versions of what new instances are made of. */
@NullMarked
package dev.ecsemulator.launchtemplate;

import org.jspecify.annotations.NullMarked;
