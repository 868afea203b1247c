#pragma once
#include "station/deskservice.h"

#include <QMetaObject>

namespace mulakat::station {

// Runs `work` on the thread of `there` and its result's reply on the thread of `here`.
template <class T, class Work>
void ask(QObject *there, QObject *here, Work work, ReplyOf<T> reply)
{
    QMetaObject::invokeMethod(
        there,
        [here, work = std::move(work), reply = std::move(reply)]() mutable {
            base::Result<T> result = work();
            QMetaObject::invokeMethod(
                here, [reply = std::move(reply), result = std::move(result)] { reply(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

// The same for an answer that comes later: `work` gets a function to call with it, once, on the thread of `there`.
template <class T, class Work>
void askLater(QObject *there, QObject *here, Work work, ReplyOf<T> reply)
{
    QMetaObject::invokeMethod(
        there,
        [here, work = std::move(work), reply = std::move(reply)]() mutable {
            work([here, reply = std::move(reply)](base::Result<T> result) {
                QMetaObject::invokeMethod(
                    here, [reply, result = std::move(result)] { reply(result); }, Qt::QueuedConnection);
            });
        },
        Qt::QueuedConnection);
}

using Nothing = std::monostate;

} // namespace mulakat::station
