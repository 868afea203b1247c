#pragma once
#include "ui/presenters/checkinpresenter.h"
#include "ui/voice/voice.h"

#include <QWidget>

class QStackedLayout;

namespace mulakat::ui::pages {

class CheckinAskScreen;
class CheckinLanguageScreen;
class CheckinLookScreen;
class CheckinMessageScreen;
class CheckinNumberScreen;
class CheckinTokenScreen;
class PictogramButton;
class StepStrip;

// The whole screen of a check-in, in the visitor's language whatever the program's is: back and "call an officer" in the
// upper corners, "hear again" and the one thing to do in the lower ones. `presenter` and `voice` outlive it.
class CheckinPage final : public QWidget
{
    Q_OBJECT
public:
    CheckinPage(presenters::CheckinPresenter &presenter, voice::Voice &voice, QWidget *parent = nullptr);
    ~CheckinPage() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // any touch or key shows that somebody is here

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void addScreens();
    void connectPresenter();
    void connectScreens();
    void refresh();
    void useLanguage(const QString &language);
    QWidget *screenFor(presenters::CheckinScreen screen) const;
    void putKeys();

    presenters::CheckinPresenter &m_presenter;
    voice::Voice &m_voice;
    voice::Phrases m_phrases;
    QString m_language;
    QStackedLayout *m_screens;
    StepStrip *m_strip;
    PictogramButton *m_back;
    PictogramButton *m_help;
    PictogramButton *m_replay;
    PictogramButton *m_skip;
    PictogramButton *m_on;
    CheckinLanguageScreen *m_tiles;
    CheckinMessageScreen *m_message;
    CheckinNumberScreen *m_number;
    CheckinAskScreen *m_ask;
    CheckinLookScreen *m_look;
    CheckinTokenScreen *m_token;
};

} // namespace mulakat::ui::pages
