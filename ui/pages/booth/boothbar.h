#pragma once
#include "ui/presenters/boothshown.h"
#include "ui/voice/phrases.h"

#include <QHash>
#include <QWidget>

namespace mulakat::ui::widgets {
class Button;
class Label;
class TimeBar;
}

namespace mulakat::ui::pages {

class PictogramButton;
class VolumeView;

// The foot of every screen of the booth: hear again at its start, the hand at its end, between them the volume and the
// time left in a talk, the languages otherwise.
class BoothBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BoothBar(QWidget *parent = nullptr);
    void put(const presenters::BoothShown &shown, const voice::Phrases &phrases);

Q_SIGNALS:
    void replayPressed();
    void helpPressed();
    void quieterPressed();
    void louderPressed();
    void languagePressed(const QString &language);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTalk();
    QWidget *makeLanguages();
    PictogramButton *m_replay;
    PictogramButton *m_help;
    QWidget *m_talk = nullptr;
    QWidget *m_languages = nullptr;
    PictogramButton *m_quieter = nullptr;
    PictogramButton *m_louder = nullptr;
    VolumeView *m_volume = nullptr;
    widgets::TimeBar *m_time = nullptr;
    widgets::Label *m_note = nullptr;
    QHash<QString, widgets::Button *> m_language;
};

} // namespace mulakat::ui::pages
