package dev.ecsemulator.endpoint;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests through at once. So many more wait for their turn, without a thread; the
 * next is answered with 503.
 *
 * <p>Jetty's own QoSHandler (12.1.14) promises the same, but a request that ends while another is
 * refused can take the refused one for a waiting one, and then looks for it for ever.
 */
final class Gate extends Handler.Wrapper {

  private final Predicate<Request> concerned;
  private final int most;
  private final int mostWaiting;
  private final Object lock = new Object();
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int inside;

  private record Waiting(Request request, Response response, Callback callback) {}

  /**
   * A gate before a handler.
   *
   * @param concerned which requests it counts; all others pass
   */
  Gate(Handler behind, Predicate<Request> concerned, int most, int mostWaiting) {
    super(behind);
    this.concerned = concerned;
    this.most = most;
    this.mostWaiting = mostWaiting;
  }

  /** How many requests are inside now. */
  int inside() {
    synchronized (lock) {
      return inside;
    }
  }

  /** How many requests wait now. */
  int waiting() {
    synchronized (lock) {
      return waiting.size();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!concerned.test(request)) {
      return super.handle(request, response, callback);
    }
    boolean enters;
    synchronized (lock) {
      enters = inside < most;
      if (enters) {
        inside++;
      } else if (waiting.size() < mostWaiting) {
        return waiting.add(new Waiting(request, response, callback));
      }
    }
    if (enters) {
      return enter(request, response, callback);
    }
    Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    return true;
  }

  private boolean enter(Request request, Response response, Callback callback) throws Exception {
    Place place = new Place(callback);
    boolean handled = false;
    try {
      handled = super.handle(request, response, place);
    } finally {
      if (!handled) {
        place.leave();
      }
    }
    return handled;
  }

  /** Gives a place to who has waited longest. */
  private void next() {
    Waiting first = firstWaiting();
    while (first != null) {
      Waiting entering = first;
      try {
        entering.request().getContext().execute(() -> enterAtLast(entering));
        return;
      } catch (RejectedExecutionException stopping) {
        entering.callback().failed(stopping);
        first = firstWaiting();
      }
    }
  }

  private @Nullable Waiting firstWaiting() {
    synchronized (lock) {
      Waiting first = waiting.poll();
      if (first == null) {
        inside--;
      }
      return first;
    }
  }

  private void enterAtLast(Waiting entering) {
    try {
      if (!enter(entering.request(), entering.response(), entering.callback())) {
        Response.writeError(
            entering.request(), entering.response(), entering.callback(), HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception failure) {
      Response.writeError(entering.request(), entering.response(), entering.callback(), failure);
    }
  }

  /** Is given up once, however the request ends. */
  private final class Place extends Callback.Nested {

    private final AtomicBoolean left = new AtomicBoolean();

    Place(Callback callback) {
      super(callback);
    }

    @Override
    public void completed() {
      leave();
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        next();
      }
    }
  }
}
