#pragma once
#include "ui/pages/booth/pictogram.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace mulakat::ui::pages {

// A key for a thumb: a pictogram, and where there is room a word beside or below it. The word is its name in any case.
class PictogramButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Word { Hidden, Beside, Below };
    PictogramButton(Pictogram pictogram, Word word, QWidget *parent = nullptr);

    void setWord(const QString &word);
    void setLit(bool lit); // it was pressed and stands so
    bool isLit() const { return m_lit; }
    void setLarge(); // the answer to a question that has the screen for itself; with the word below
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int side() const; // of the pictogram with its margin
    QSize wordSize() const;
    Pictogram m_pictogram;
    Word m_word;
    bool m_lit = false;
    bool m_large = false;
};

// A pictogram that only tells.
class PictogramView final : public QWidget
{
    Q_OBJECT
public:
    PictogramView(Pictogram pictogram, int side, QWidget *parent = nullptr);
    void setPictogram(Pictogram pictogram);
    void setTone(theme::Tone tone);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pictogram m_pictogram;
    theme::Tone m_tone = theme::Tone::Brand;
    int m_side;
};

// Ten steps, as many of them bright as it is loud.
class VolumeView final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int tenths READ tenths)
public:
    explicit VolumeView(QWidget *parent = nullptr);
    void setTenths(int tenths);
    int tenths() const { return m_tenths; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_tenths = 0;
};

} // namespace mulakat::ui::pages
