#pragma once
#include "ui/presenters/boothshown.h"
#include "ui/voice/phrases.h"

#include <QWidget>

class QImage;
class QVBoxLayout;

namespace mulakat::ui::widgets {
class Label;
class PictureView;
}

namespace mulakat::ui::pages {

class PictogramButton;
class PictogramView;

// Nobody's turn yet, or whose turn is next.
class BoothIdleScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit BoothIdleScreen(QWidget *parent = nullptr);
    void put(const presenters::BoothShown &shown, const voice::Phrases &phrases);

private:
    PictogramView *m_sign;
    widgets::Label *m_title;
    widgets::Label *m_text;
    widgets::Label *m_time;
};

// Being connected: who, since when, and the own picture with the oval that the face belongs in.
class BoothWaitingScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit BoothWaitingScreen(QWidget *parent = nullptr);
    void put(const presenters::BoothShown &shown, const voice::Phrases &phrases);
    void setOwn(const QImage &picture);

private:
    PictogramView *m_sign;
    widgets::Label *m_title;
    widgets::Label *m_elapsed;
    widgets::PictureView *m_own;
    PictogramView *m_blind; // no camera
    widgets::Label *m_face;
};

// After the talk: when the next one may be, and how it was.
class BoothGoodbyeScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit BoothGoodbyeScreen(QWidget *parent = nullptr);
    void put(const presenters::BoothShown &shown, const voice::Phrases &phrases);

Q_SIGNALS:
    void rated(int mood);

private:
    void addRating(QVBoxLayout &column);
    widgets::Label *m_title;
    widgets::Label *m_text;
    widgets::Label *m_date;
    widgets::Label *m_question;
    PictogramButton *m_good;
    PictogramButton *m_bad;
};

} // namespace mulakat::ui::pages
