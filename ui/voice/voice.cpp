#include "ui/voice/voice.h"

#include "ui/voice/chime.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>

namespace mulakat::ui::voice {

Voice::Voice(SoundPort &port, QString folder, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_folder(std::move(folder))
{
    setLanguage(QStringLiteral("en"));
    connect(&m_port, &SoundPort::finished, this, [this] { setSpeaking(false); });
}

QString Voice::shippedFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/mulakat/voices"));
}

void Voice::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_phrases = Phrases::of(language);
}

void Voice::say(const Sentence &sentence)
{
    m_last = sentence;
    QStringList files;
    if (sentence.chime)
        files << chimeFile();
    const QString folder = m_folder + QLatin1Char('/') + m_phrases.language() + QLatin1Char('/');
    QStringList spoken;
    const QStringList clips = clipsOf(sentence, m_phrases.pattern(sentence.key));
    for (const QString &clip : clips)
        spoken << folder + clip + QLatin1String(".wav");
    const bool whole = m_phrases.has(sentence.key)
        && std::all_of(spoken.begin(), spoken.end(), [](const QString &file) { return QFile::exists(file); });
    if (whole)
        files << spoken;
    else if (files.isEmpty())
        files << chimeFile();
    play(files);
    Q_EMIT said(sentence);
}

void Voice::replay()
{
    if (m_last.key.isEmpty())
        return;
    Sentence again = m_last;
    again.chime = false;
    say(again);
}

void Voice::chime()
{
    play({chimeFile()});
}

void Voice::hush()
{
    m_port.stop();
    setSpeaking(false);
}

void Voice::play(const QStringList &files)
{
    setSpeaking(true);
    m_port.play(files);
}

void Voice::setSpeaking(bool speaking)
{
    if (std::exchange(m_speaking, speaking) != speaking)
        Q_EMIT speakingChanged();
}

QString Voice::chimeFile()
{
    const QString path = m_made.filePath(QStringLiteral("chime.wav"));
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.write(chimeWave());
    return path;
}

} // namespace mulakat::ui::voice

#include "moc_voice.cpp"
