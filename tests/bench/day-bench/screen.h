#pragma once
#include <QApplication>
#include <QEvent>
#include <QSet>

namespace mulakat::bench {

// An application that notes which of the watched widgets were painted, once the frame they are in is whole.
class Screen final : public QApplication
{
public:
    using QApplication::QApplication;
    QList<QObject *> watched;
    QSet<QObject *> painted;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool update = event->type() == QEvent::UpdateRequest;
        if (event->type() == QEvent::Paint && watched.contains(receiver))
            m_inFrame.insert(receiver);
        const bool taken = QApplication::notify(receiver, event);
        if (update) {
            painted.unite(m_inFrame);
            m_inFrame.clear();
        }
        return taken;
    }

private:
    QSet<QObject *> m_inFrame;
};

} // namespace mulakat::bench
