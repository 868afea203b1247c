#include "support/chromium.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>
#include <fcntl.h>
#include <unistd.h>

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using base::FailureCode;

namespace {
base::Failure broken(const QString &what)
{
    return base::fail(FailureCode::Internal, {{u"chromium"_s, what}});
}

QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

// Chromium reads commands from its fd 3 and writes to its fd 4. Only calls that are safe between fork and exec.
void becomeBrowser(int commands, int events)
{
    const int in = ::fcntl(commands, F_DUPFD, 100);
    const int out = ::fcntl(events, F_DUPFD, 100);
    ::dup2(in, 3);
    ::dup2(out, 4);
    ::close_range(5, ~0u, CLOSE_RANGE_CLOEXEC);
}
} // namespace

struct Chromium::Pipes {
    int toBrowser[2] = {-1, -1};   // [0] is the browser's
    int fromBrowser[2] = {-1, -1}; // [1] is the browser's
    bool open() { return ::pipe2(toBrowser, O_CLOEXEC) == 0 && ::pipe2(fromBrowser, O_CLOEXEC) == 0; }
    static void shut(int &fd)
    {
        if (fd >= 0)
            ::close(std::exchange(fd, -1));
    }
    ~Pipes()
    {
        for (int *fd : {&toBrowser[0], &toBrowser[1], &fromBrowser[0], &fromBrowser[1]})
            shut(*fd);
    }
};

Chromium::Chromium(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Chromium::~Chromium()
{
    stop();
}

QStringList Chromium::flags() const
{
    QStringList flags{u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
                      u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
                      u"--disable-default-apps"_s, u"--disable-extensions"_s, u"--disable-dev-shm-usage"_s,
                      u"--disable-renderer-backgrounding"_s, u"--disable-background-timer-throttling"_s,
                      u"--autoplay-policy=no-user-gesture-required"_s, u"--remote-debugging-pipe"_s,
                      u"--user-data-dir="_s + m_profile.path()};
    if (m_options.fakeMedia)
        flags << u"--use-fake-device-for-media-stream"_s << u"--use-fake-ui-for-media-stream"_s;
    if (!m_options.fakeVideoFile.isEmpty())
        flags << u"--use-file-for-fake-video-capture="_s + m_options.fakeVideoFile;
    if (m_options.ignoreCertificateErrors)
        flags << u"--ignore-certificate-errors"_s;
    if (!m_options.language.isEmpty())
        flags << u"--lang="_s + m_options.language << u"--accept-lang="_s + m_options.language;
    return flags + m_options.extraFlags + QStringList{u"about:blank"_s};
}

base::Done Chromium::launch()
{
    m_pipes = std::make_unique<Pipes>();
    if (!m_profile.isValid() || !m_pipes->open())
        return broken(u"pipes"_s);
    QStringList words{u"chromium"_s};
    if (!m_options.netns.isEmpty())
        words = QStringList{u"ip"_s, u"netns"_s, u"exec"_s, m_options.netns} + words;
    words += flags();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(m_profile.filePath(u"stderr"_s));
    const int commands = m_pipes->toBrowser[0];
    const int events = m_pipes->fromBrowser[1];
    m_process->setChildProcessModifier([commands, events] { becomeBrowser(commands, events); });
    const QString program = words.takeFirst();
    m_process->start(program, words);
    if (!m_process->waitForStarted())
        return broken(u"does not start"_s);
    Pipes::shut(m_pipes->toBrowser[0]);
    Pipes::shut(m_pipes->fromBrowser[1]);
    ::fcntl(m_pipes->fromBrowser[0], F_SETFL, O_NONBLOCK);
    m_readable = std::make_unique<QSocketNotifier>(m_pipes->fromBrowser[0], QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &Chromium::readPipe);
    return base::done();
}

base::Done Chromium::start(int timeoutMs)
{
    if (const auto launched = launch(); !launched)
        return launched;
    if (const auto attached = attach(timeoutMs); !attached)
        return attached;
    for (const char *domain : {"Page.enable", "Runtime.enable", "DOM.enable", "Log.enable"}) {
        if (const auto on = request(QLatin1String(domain)); !on)
            return on.error();
    }
    if (!m_options.scripts) {
        if (const auto off = setScripts(false); !off)
            return off;
    }
    return setViewport(m_options.viewport, m_options.phone);
}

base::Done Chromium::attach(int timeoutMs)
{
    const auto targets = call(u"Target.getTargets"_s, {}, {}, timeoutMs);
    if (!targets)
        return targets.error();
    for (const QJsonValue &each : targets->value("targetInfos"_L1).toArray()) {
        if (each["type"_L1].toString() != "page"_L1)
            continue;
        const auto attached = call(u"Target.attachToTarget"_s, {{u"targetId"_s, each["targetId"_L1]}, {u"flatten"_s, true}}, {},
                                   timeoutMs);
        if (!attached)
            return attached.error();
        m_session = attached->value("sessionId"_L1).toString();
        return base::done();
    }
    return broken(u"no page"_s);
}

void Chromium::stop()
{
    m_readable.reset();
    m_pipes.reset(); // Chromium ends when its pipe closes
    if (m_process && !m_process->waitForFinished(3000)) {
        m_process->kill();
        m_process->waitForFinished(3000);
    }
    m_process.reset();
}

qint64 Chromium::processId() const
{
    return m_process ? m_process->processId() : 0;
}

bool Chromium::runUntil(const std::function<bool()> &reached, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!reached()) {
        if (deadline.hasExpired() || !m_process || m_process->state() != QProcess::Running)
            return false;
        QEventLoop loop;
        connect(this, &Chromium::answered, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::min<qint64>(200, deadline.remainingTime() + 1), &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

base::Result<QJsonObject> Chromium::call(const QString &method, const QJsonObject &params, const QString &session, int timeoutMs)
{
    if (!m_pipes)
        return broken(u"not running"_s);
    const int id = ++m_lastId;
    QJsonObject message{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    if (!session.isEmpty())
        message[u"sessionId"_s] = session;
    QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0';
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_pipes->toBrowser[1], bytes.constData(), size_t(bytes.size()));
        if (written <= 0)
            return broken(u"gone"_s);
        bytes.remove(0, written);
    }
    if (!runUntil([&] { return m_replies.contains(id); }, timeoutMs))
        return broken(u"no answer to "_s + method);
    const QJsonObject reply = m_replies.take(id);
    if (reply.contains("error"_L1))
        return broken(method + u": "_s + reply["error"_L1]["message"_L1].toString());
    return reply["result"_L1].toObject();
}

base::Result<QJsonObject> Chromium::request(const QString &method, const QJsonObject &params, int timeoutMs)
{
    return call(method, params, m_session, timeoutMs);
}

void Chromium::readPipe()
{
    char part[65536];
    ssize_t got = 0;
    while (m_pipes && (got = ::read(m_pipes->fromBrowser[0], part, sizeof part)) > 0)
        m_incoming.append(part, got);
    if (got == 0 && m_readable)
        m_readable->setEnabled(false);
    qsizetype end = 0;
    while ((end = m_incoming.indexOf('\0')) >= 0) {
        const QJsonObject message = QJsonDocument::fromJson(m_incoming.left(end)).object();
        m_incoming.remove(0, end + 1);
        take(message);
    }
    Q_EMIT answered();
}

void Chromium::take(const QJsonObject &message)
{
    if (message.contains("id"_L1))
        m_replies.insert(message["id"_L1].toInt(), message);
    else
        takeEvent(message["method"_L1].toString(), message["params"_L1].toObject());
}

void Chromium::takeEvent(const QString &method, const QJsonObject &params)
{
    if (method == "Page.loadEventFired"_L1) {
        ++m_loads;
    } else if (method == "Runtime.bindingCalled"_L1) {
        const auto heard = m_bindings.value(params["name"_L1].toString());
        const QString payload = params["payload"_L1].toString();
        if (heard) // outside this read: it may ask the browser something
            QMetaObject::invokeMethod(this, [heard, payload] { heard(payload); }, Qt::QueuedConnection);
    } else if (method == "Runtime.consoleAPICalled"_L1) {
        QStringList words;
        for (const QJsonValue &each : params["args"_L1].toArray())
            words << (each["value"_L1].isUndefined() ? each["description"_L1] : each["value"_L1]).toVariant().toString();
        m_console << words.join(u' ');
    } else if (method == "Runtime.exceptionThrown"_L1) {
        m_console << u"exception: "_s + params["exceptionDetails"_L1]["exception"_L1]["description"_L1].toString();
    } else if (method == "Log.entryAdded"_L1) {
        m_console << u"log: "_s + params["entry"_L1]["text"_L1].toString();
    }
}

base::Done Chromium::navigate(const QString &url, int timeoutMs)
{
    const int before = m_loads;
    const auto gone = request(u"Page.navigate"_s, {{u"url"_s, url}}, timeoutMs);
    if (!gone)
        return gone.error();
    if (gone->contains("errorText"_L1))
        return broken(url + u": "_s + gone->value("errorText"_L1).toString());
    return runUntil([&] { return m_loads > before; }, timeoutMs) ? base::done() : broken(url + u" does not load"_s);
}

base::Result<QJsonValue> Chromium::evaluate(const QString &expression, int timeoutMs)
{
    const auto reply = request(
        u"Runtime.evaluate"_s,
        {{u"expression"_s, expression}, {u"awaitPromise"_s, true}, {u"returnByValue"_s, true}, {u"userGesture"_s, true}},
        timeoutMs);
    if (!reply)
        return reply.error();
    const QJsonValue thrown = reply->value("exceptionDetails"_L1);
    if (thrown.isObject())
        return base::fail(FailureCode::Internal, {{u"exception"_s, thrown["exception"_L1]["description"_L1]}});
    return reply->value("result"_L1)["value"_L1];
}

bool Chromium::waitFor(const QString &condition, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    const QString expression = u"!!("_s + condition + u")"_s;
    while (!deadline.hasExpired()) {
        if (const auto value = evaluate(expression, int(deadline.remainingTime()) + 100); value && value->toBool())
            return true;
        QEventLoop loop;
        QTimer::singleShot(50, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return false;
}

base::Result<QJsonObject> Chromium::middleOf(const QString &selector)
{
    const auto place = evaluate(u"(() => { const e = document.querySelector(%1); if (!e) return null; "
                                "e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect(); "
                                "return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()"_s.arg(quoted(selector)));
    if (!place)
        return place.error();
    if (!place->isObject())
        return broken(u"no "_s + selector);
    return place->toObject();
}

base::Done Chromium::click(const QString &selector)
{
    const auto middle = middleOf(selector);
    if (!middle)
        return middle.error();
    for (const char *kind : {"mousePressed", "mouseReleased"}) {
        const auto sent = request(u"Input.dispatchMouseEvent"_s,
                                  {{u"type"_s, QLatin1String(kind)},
                                   {u"x"_s, middle->value("x"_L1)},
                                   {u"y"_s, middle->value("y"_L1)},
                                   {u"button"_s, u"left"_s},
                                   {u"clickCount"_s, 1}});
        if (!sent)
            return sent.error();
    }
    return base::done();
}

base::Done Chromium::type(const QString &selector, const QString &text)
{
    const auto ready = evaluate(u"(() => { const e = document.querySelector(%1); if (!e) return false; e.focus(); "
                                "if (e.select) e.select(); return true; })()"_s.arg(quoted(selector)));
    if (!ready)
        return ready.error();
    if (!ready->toBool())
        return broken(u"no "_s + selector);
    const auto typed = request(u"Input.insertText"_s, {{u"text"_s, text}});
    return typed ? base::done() : base::Done(typed.error());
}

base::Done Chromium::press(const QString &key)
{
    static const QHash<QString, int> codes{{u"Enter"_s, 13}, {u"Tab"_s, 9}, {u"Escape"_s, 27}, {u" "_s, 32}};
    for (const char *kind : {"keyDown", "keyUp"}) {
        QJsonObject event{{u"type"_s, QLatin1String(kind)}, {u"key"_s, key}, {u"windowsVirtualKeyCode"_s, codes.value(key)}};
        if (key == "Enter"_L1)
            event[u"text"_s] = u"\r"_s;
        if (const auto sent = request(u"Input.dispatchKeyEvent"_s, event); !sent)
            return sent.error();
    }
    return base::done();
}

base::Done Chromium::setFile(const QString &selector, const QString &path)
{
    const auto found = request(u"Runtime.evaluate"_s,
                               {{u"expression"_s, u"document.querySelector("_s + quoted(selector) + u")"_s}});
    if (!found)
        return found.error();
    const QJsonValue object = found->value("result"_L1)["objectId"_L1];
    if (!object.isString())
        return broken(u"no "_s + selector);
    const auto set = request(u"DOM.setFileInputFiles"_s, {{u"files"_s, QJsonArray{path}}, {u"objectId"_s, object}});
    return set ? base::done() : base::Done(set.error());
}

base::Done Chromium::screenshot(const QString &path, bool wholePage)
{
    const auto shot = request(u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s}, {u"captureBeyondViewport"_s, wholePage}},
                              20000);
    if (!shot)
        return shot.error();
    QFile file(path);
    const QByteArray png = QByteArray::fromBase64(shot->value("data"_L1).toString().toLatin1());
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size())
        return broken(u"cannot write "_s + path);
    return base::done();
}

base::Done Chromium::setScripts(bool enabled)
{
    const auto set = request(u"Emulation.setScriptExecutionDisabled"_s, {{u"value"_s, !enabled}});
    return set ? base::done() : base::Done(set.error());
}

base::Done Chromium::setViewport(QSize size, bool phone)
{
    const auto set = request(u"Emulation.setDeviceMetricsOverride"_s, {{u"width"_s, size.width()},
                                                                       {u"height"_s, size.height()},
                                                                       {u"deviceScaleFactor"_s, 1},
                                                                       {u"mobile"_s, phone}});
    return set ? base::done() : base::Done(set.error());
}

base::Done Chromium::bind(const QString &name, std::function<void(const QString &)> heard)
{
    m_bindings.insert(name, std::move(heard));
    const auto bound = request(u"Runtime.addBinding"_s, {{u"name"_s, name}});
    return bound ? base::done() : base::Done(bound.error());
}

} // namespace mulakat::testing

#include "moc_chromium.cpp"
