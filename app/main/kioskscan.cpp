#include "main/kioskscan.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QProcess>
#include <QWidget>
#include <algorithm>

namespace mulakat::kiosk {

namespace {

constexpr int pauseMs = 110; // longer than a scanner's pause between characters and at its end
constexpr int scanMs = 10'000;
constexpr int payloadBytes = 16 * 1024;
constexpr int nothingThere = 3;

} // namespace

ScanInput::ScanInput(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        takeOut(m_keys.flush(m_clock.elapsed()));
        while (const auto payload = m_serial.flush(m_clock.elapsed()))
            Q_EMIT scanned(*payload);
    });
}

void ScanInput::listenTo(const QString &path)
{
    m_source = std::make_unique<device::ByteSource>(path);
    connect(m_source.get(), &device::ByteSource::received, this, &ScanInput::takeBytes);
    m_source->start();
}

bool ScanInput::isConnected() const
{
    if (m_source && m_source->isOpen())
        return true;
    const QStringList keyboards = QDir(QStringLiteral("/dev/input/by-id")).entryList({QStringLiteral("*-kbd")}, QDir::System);
    return std::any_of(keyboards.begin(), keyboards.end(), [](const QString &name) {
        return name.contains(QLatin1String("scan"), Qt::CaseInsensitive) || name.contains(QLatin1String("barcode"), Qt::CaseInsensitive);
    });
}

void ScanInput::takeBytes(const QByteArray &bytes)
{
    if (const auto payload = m_serial.feed(bytes, m_clock.elapsed()))
        Q_EMIT scanned(*payload);
    m_pause.start();
}

// Only plain characters, Enter and Tab of a burst are held, all but the first; shortcuts and function keys pass at once.
bool ScanInput::eventFilter(QObject *watched, QEvent *event)
{
    if (m_replaying || event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const QString text = key->text();
    const bool plain = !text.isEmpty() && (text.at(0).isPrint() || text == QLatin1String("\r") || text == QLatin1String("\t"));
    if (!plain || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    if (!text.at(0).isPrint() && !m_keys.isHolding())
        return false; // Enter and Tab by themselves are a person's
    if (m_field && watched != m_field && static_cast<QWidget *>(watched)->isAncestorOf(m_field))
        return false; // what the field has not taken, on its way to the window
    takeOut(m_keys.feed(text, m_clock.elapsed()));
    m_pause.start();
    return !(m_keys.held() == text && letThrough(qobject_cast<QLineEdit *>(watched)));
}

// The first character of what may be a burst.
bool ScanInput::letThrough(QLineEdit *field)
{
    m_field = field && !field->isReadOnly() ? field : nullptr;
    if (!m_field)
        return false;
    m_before = field->text();
    m_cursor = field->cursorPosition();
    m_selected = field->selectionStart();
    m_selectedLength = field->selectionLength();
    return true;
}

void ScanInput::takeBackFirst(QLineEdit &field) const
{
    field.setText(m_before);
    field.setCursorPosition(m_cursor);
    if (m_selected >= 0)
        field.setSelection(m_selected, m_selectedLength);
}

void ScanInput::takeOut(const identity::ScanBuffer::Out &out)
{
    if (out.isEmpty())
        return;
    const QPointer<QLineEdit> field = std::exchange(m_field, nullptr);
    if (!out.typed.isEmpty())
        type(field ? out.typed.mid(1) : out.typed);
    else if (field)
        takeBackFirst(*field);
    if (!out.scan.isEmpty())
        Q_EMIT scanned(out.scan);
}

void ScanInput::type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return;
    m_replaying = true;
    for (const QChar c : text) {
        const int key = c == QLatin1Char('\r') ? int(Qt::Key_Return) : c == QLatin1Char('\t') ? int(Qt::Key_Tab) : int(c.toUpper().unicode());
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(c));
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, QString(c));
        QApplication::sendEvent(focus, &press);
        QApplication::sendEvent(focus, &release);
    }
    m_replaying = false;
}

void MediaScan::read(const QString &path, const Answer &answer)
{
    run(path, {}, answer);
}

void MediaScan::readPicture(const QByteArray &picture, const Answer &answer)
{
    run(QStringLiteral("-"), picture, answer);
}

void MediaScan::readLive(const QByteArray &picture, const LiveAnswer &answer)
{
    if (!m_live)
        m_live = std::make_unique<LiveScan>(m_program);
    m_live->read(picture, answer);
}

void MediaScan::endLive()
{
    if (m_live)
        m_live->end();
}

void MediaScan::run(const QString &path, const QByteArray &picture, const Answer &answer) const
{
    auto *process = new QProcess; // deletes itself when it has answered
    QObject::connect(process, &QProcess::finished, process, [process, answer](int code, QProcess::ExitStatus status) {
        const QByteArray payload = process->read(payloadBytes + 1);
        process->deleteLater();
        if (status != QProcess::NormalExit)
            return answer(base::fail(base::FailureCode::MediaFailed));
        if (code != 0 || payload.isEmpty())
            return answer(base::fail(code == nothingThere || code == 0 ? base::FailureCode::Unreadable : base::FailureCode::MediaFailed));
        if (payload.size() > payloadBytes)
            return answer(base::fail(base::FailureCode::TooLarge));
        answer(QString::fromUtf8(payload).trimmed());
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [process, answer](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        answer(base::fail(base::FailureCode::MediaFailed, {{QStringLiteral("why"), QStringLiteral("no-reader")}}));
    });
    QTimer::singleShot(scanMs, process, [process] { process->kill(); });
    process->start(m_program, {QStringLiteral("--scan"), path});
    process->write(picture); // kept until the process is there to read it
    process->closeWriteChannel();
}

} // namespace mulakat::kiosk

#include "moc_kioskscan.cpp"
