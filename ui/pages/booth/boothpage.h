#pragma once
#include "ui/presenters/boothpresenter.h"
#include "ui/voice/voice.h"

#include <QWidget>

class QStackedLayout;

namespace mulakat::ui::pages {

class BoothBar;
class BoothGoodbyeScreen;
class BoothIdleScreen;
class BoothTalkScreen;
class BoothWaitingScreen;

// The whole screen of a booth, in the inmate's language whatever the program's is. `presenter` and `voice` outlive it.
class BoothPage final : public QWidget
{
    Q_OBJECT
public:
    BoothPage(presenters::BoothPresenter &presenter, voice::Voice &voice, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void connectPresenter();
    void refresh();
    void useLanguage(const QString &language);
    void showScreen();
    void showPictures();

    presenters::BoothPresenter &m_presenter;
    voice::Voice &m_voice;
    voice::Phrases m_phrases;
    QString m_language;
    QStackedLayout *m_screens;
    QWidget *m_shownScreen = nullptr;
    BoothIdleScreen *m_idle;
    BoothWaitingScreen *m_waiting;
    BoothTalkScreen *m_talk;
    BoothGoodbyeScreen *m_goodbye;
    BoothBar *m_bar;
    bool m_chosen = false; // a language was pressed: say the sentence in it
};

} // namespace mulakat::ui::pages
