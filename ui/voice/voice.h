#pragma once
#include "ui/voice/phrases.h"
#include "ui/voice/sentence.h"
#include "ui/voice/soundport.h"

#include <QTemporaryDir>

namespace mulakat::ui::voice {

// Says sentences of the public screens. Main thread. What the language has no recording of is announced by the chime, so
// that nobody waits for a voice while the words stand on the screen. A new sentence replaces the one being said.
class Voice : public QObject
{
    Q_OBJECT
public:
    // `folder`: holds <language>/<clip>.wav, as shippedFolder(). `port` must outlive the voice.
    Voice(SoundPort &port, QString folder, QObject *parent = nullptr);
    static QString shippedFolder(); // beside the program: ../share/mulakat/voices

    void setLanguage(const QString &language);
    const QString &language() const { return m_language; }
    void say(const Sentence &sentence);
    void replay(); // the last sentence again, in the language of now
    void chime();
    void hush();
    const Sentence &last() const { return m_last; }
    bool isSpeaking() const { return m_speaking; }

Q_SIGNALS:
    void said(const mulakat::ui::voice::Sentence &sentence);
    void speakingChanged();

private:
    void play(const QStringList &files);
    void setSpeaking(bool speaking);
    QString chimeFile();

    SoundPort &m_port;
    QString m_folder;
    QString m_language;
    Phrases m_phrases;
    Sentence m_last;
    QTemporaryDir m_made; // the chime is made, not recorded
    bool m_speaking = false;
};

} // namespace mulakat::ui::voice
