#pragma once
#include "call/commands.h"
#include "call/signal.h"
#include "support/chromium.h"

#include <QTemporaryDir>
#include <optional>

namespace mulakat::testing {

// The visitor's end: Chromium with its fake camera and microphone on a small page around resources/web/call.js. The page
// paints the time code over the camera's picture and reads the one in the far picture.
class VisitorEnd : public QObject
{
    Q_OBJECT
public:
    struct Wishes {
        bool offer = false;
        bool relayOnly = false;
        QList<call::IceServer> servers;
    };
    explicit VisitorEnd(const QString &netns, QObject *parent = nullptr);
    base::Done start();                       // the browser
    base::Done join(const Wishes &wishes);    // loads the page anew and opens the camera
    base::Done offer();
    void receive(const call::Signal &signal); // from the jail; queued
    void leave();                             // the page is gone, without a word

    QJsonObject stats();                      // of the page's connection, flattened; see the page
    std::optional<int> farAge();              // milliseconds since the far picture's time code; empty: none readable
    QString word() { return evaluate(QStringLiteral("rig.word")).toString(); }
    qint64 firstFrameMs() { return qint64(evaluate(QStringLiteral("rig.firstFrame")).toDouble()); }
    QJsonValue evaluate(const QString &expression);
    Chromium &browser() { return m_browser; }

Q_SIGNALS:
    void said(const QJsonObject &message); // what the page would send to the portal

private:
    void flush();
    Chromium m_browser;
    QTemporaryDir m_folder;
    QStringList m_waiting; // expressions
    bool m_flushing = false;
};

} // namespace mulakat::testing
