#pragma once
#include "ui/presenters/boothshown.h"
#include "ui/voice/phrases.h"

#include <QWidget>

class QImage;

namespace mulakat::ui::widgets {
class Banner;
class Label;
}

namespace mulakat::ui::pages {

class NoticeCard;
class VideoView;

// The talk: the far picture as large as the screen, the own one small, and over them what must be known.
class BoothTalkScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit BoothTalkScreen(QWidget *parent = nullptr);
    void put(const presenters::BoothShown &shown, const voice::Phrases &phrases);
    void setFar(const QImage &picture);
    void setOwn(const QImage &picture);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    VideoView *makeDark();
    void place();
    void putCard(const presenters::BoothShown &shown, const voice::Phrases &phrases);
    VideoView *m_far;
    VideoView *m_own;
    QWidget *m_top;
    widgets::Banner *m_unheard;
    widgets::Banner *m_problem;
    NoticeCard *m_notice; // for some seconds: time
    NoticeCard *m_card;   // as long as it is so: paused, line, picture off
    bool m_framed = false;
    bool m_pictureOff = false;
};

} // namespace mulakat::ui::pages
