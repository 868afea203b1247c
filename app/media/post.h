#pragma once
#include <QMetaObject>
#include <QObject>
#include <functional>
#include <memory>

namespace mulakat::media {

// The one way from a GStreamer thread to the main thread: work queued on `context`, dropped when what it is about is gone.
// Copyable; safe from any thread as long as `context` outlives the process's pipelines.
class Post
{
public:
    explicit Post(QObject *context) : m_context(context), m_alive(std::make_shared<bool>(true)) { }
    void operator()(std::function<void()> work) const
    {
        QMetaObject::invokeMethod(
            m_context, [alive = m_alive, work = std::move(work)] { if (*alive) work(); }, Qt::QueuedConnection);
    }
    Post fresh() const { return Post(m_context); } // the same context, a life of its own
    void close() { *m_alive = false; }             // main thread

private:
    QObject *m_context;
    std::shared_ptr<bool> m_alive; // read and written on the main thread only
};

} // namespace mulakat::media
