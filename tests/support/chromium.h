#pragma once
#include "base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>
#include <memory>

class QProcess;
class QSocketNotifier;

namespace mulakat::testing {

// A headless Chromium with one page, driven over DevTools pipes (no port, no network of its own). Lives on one thread;
// calls run the event loop until they are answered. Ends its own process, by id, when destroyed.
class Chromium : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString netns;                 // network namespace to run in (needs root)
        QSize viewport{412, 915};
        bool phone = true;             // phone emulation: touch, mobile viewport, scale 1
        bool fakeMedia = false;        // fake camera and microphone, permission given
        QString fakeVideoFile;         // .y4m or .mjpeg for the fake camera
        bool ignoreCertificateErrors = false;
        bool scripts = true;           // false: pages' own scripts do not run
        QString language;              // Accept-Language, for example "hi"
        QStringList extraFlags;
    };
    explicit Chromium(Options options, QObject *parent = nullptr);
    ~Chromium() override;

    base::Done start(int timeoutMs = 30000);
    void stop();
    qint64 processId() const;

    base::Done navigate(const QString &url, int timeoutMs = 20000); // until the load event
    // The value of an expression, promises awaited. A thrown exception is a failure with its text under "exception".
    base::Result<QJsonValue> evaluate(const QString &expression, int timeoutMs = 10000);
    bool waitFor(const QString &condition, int timeoutMs = 10000);  // truthy; also across page loads
    base::Done click(const QString &selector);                      // a trusted click at its middle, scrolled into view
    base::Done type(const QString &selector, const QString &text);  // replaces what stands in the field
    base::Done setFile(const QString &selector, const QString &path);
    base::Done press(const QString &key);                           // "Enter", "Tab", "Escape"
    base::Done screenshot(const QString &path, bool wholePage = false); // PNG
    base::Done setScripts(bool enabled);
    base::Done setViewport(QSize size, bool phone);
    // Makes window.<name>(text) call `heard` here. Before navigate().
    base::Done bind(const QString &name, std::function<void(const QString &)> heard);

    QStringList consoleLines() const { return m_console; } // also uncaught exceptions, as "exception: …"
    QString url() { return evaluate(QStringLiteral("location.href")).value_or(QJsonValue()).toString(); }

    // Any other DevTools method of the page.
    base::Result<QJsonObject> request(const QString &method, const QJsonObject &params = {}, int timeoutMs = 10000);

Q_SIGNALS:
    void answered(); // internal: a reply or an event came in

private:
    struct Pipes;
    QStringList flags() const;
    base::Done launch();
    base::Done attach(int timeoutMs);
    base::Result<QJsonObject> call(const QString &method, const QJsonObject &params, const QString &session, int timeoutMs);
    bool runUntil(const std::function<bool()> &reached, int timeoutMs);
    void readPipe();
    void take(const QJsonObject &message);
    void takeEvent(const QString &method, const QJsonObject &params);
    base::Result<QJsonObject> middleOf(const QString &selector);

    Options m_options;
    QTemporaryDir m_profile;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<Pipes> m_pipes;
    std::unique_ptr<QSocketNotifier> m_readable;
    QByteArray m_incoming;
    QString m_session;
    QHash<int, QJsonObject> m_replies;
    QHash<QString, std::function<void(const QString &)>> m_bindings;
    QStringList m_console;
    int m_lastId = 0;
    int m_loads = 0;
};

} // namespace mulakat::testing
