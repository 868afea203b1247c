#pragma once
#include "ui/pages/booth/pictogram.h"
#include "ui/presenters/checkinshown.h"
#include "ui/voice/phrases.h"

#include <QHash>
#include <QWidget>

class QStackedLayout;

namespace mulakat::ui::widgets {
class Label;
class PictureView;
}

namespace mulakat::ui::pages {

class LanguageTile;
class PictogramButton;
class PictogramView;

// One tile a language, in its own script.
class CheckinLanguageScreen final : public QWidget
{
    Q_OBJECT
public:
    CheckinLanguageScreen(const QStringList &languages, QWidget *parent = nullptr);
    void put(const presenters::CheckinShown &shown);

Q_SIGNALS:
    void chosen(const QString &language);

private:
    QHash<QString, LanguageTile *> m_tiles;
};

// A pictogram, a sentence and what it means: slip, card, a refusal, the idle question. Where the camera reads, what it sees
// stands in the pictogram's place.
class CheckinMessageScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckinMessageScreen(QWidget *parent = nullptr);
    void put(const presenters::CheckinShown &shown, const voice::Phrases &phrases);
    void setPicture(const QImage &picture);
    bool leadsToOfficer() const; // what is put now

Q_SIGNALS:
    void numberPressed();
    void noCardPressed();
    void plainCardPressed();
    void officerPressed();

private:
    void layOut();
    QWidget *makeHint();
    void putHint(const presenters::CheckinShown &shown, const voice::Phrases &phrases);
    void putKeys(const presenters::CheckinShown &shown, const voice::Phrases &phrases);
    PictogramView *m_sign;
    widgets::Label *m_title;
    widgets::Label *m_text;
    widgets::Label *m_note;
    QWidget *m_words;         // the sentence, or in its place how to hold it better
    QStackedLayout *m_either;
    PictogramView *m_hintSign;
    widgets::Label *m_hint;
    widgets::PictureView *m_frame;
    PictogramButton *m_number;
    PictogramButton *m_plain;
    PictogramButton *m_noCard;
    PictogramButton *m_officer;
};

// May the card be read? Two large answers.
class CheckinAskScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckinAskScreen(QWidget *parent = nullptr);
    void put(const presenters::CheckinShown &shown, const voice::Phrases &phrases);

Q_SIGNALS:
    void yesPressed();
    void noCardPressed();

private:
    widgets::Label *m_title;
    widgets::Label *m_text;
    PictogramButton *m_yes;
    PictogramButton *m_no;
};

// The number of a visit by its own keys.
class CheckinNumberScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckinNumberScreen(QWidget *parent = nullptr);
    void put(const presenters::CheckinShown &shown, const voice::Phrases &phrases);

Q_SIGNALS:
    void digitPressed(QChar digit);
    void erasePressed();

private:
    QWidget *makeKeys();
    widgets::Label *m_title;
    widgets::Label *m_digits;
    PictogramButton *m_erase = nullptr;
};

// One's own picture, as in a mirror.
class CheckinLookScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckinLookScreen(QWidget *parent = nullptr);
    void put(const presenters::CheckinShown &shown, const voice::Phrases &phrases);
    void setPicture(const QImage &picture);

private:
    widgets::Label *m_title;
    widgets::Label *m_text;
    widgets::PictureView *m_picture;
    PictogramView *m_blind;
};

// The token, as large as it will be called.
class CheckinTokenScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckinTokenScreen(QWidget *parent = nullptr);
    void put(const presenters::CheckinShown &shown, const voice::Phrases &phrases);

private:
    widgets::Label *m_title;
    widgets::Label *m_token;
    PictogramView *m_sign;
    widgets::Label *m_place;
    widgets::Label *m_time;
    widgets::Label *m_wait;
    widgets::Label *m_print;
};

} // namespace mulakat::ui::pages
