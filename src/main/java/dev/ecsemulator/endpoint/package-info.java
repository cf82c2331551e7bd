/** The HTTP edge and the pipeline that every call goes through. */
@NullMarked
package dev.ecsemulator.endpoint;

import org.jspecify.annotations.NullMarked;
