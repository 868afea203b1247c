#pragma once
#include <QAbstractButton>

namespace mulakat::ui::pages {

// A language by its own name, and in that language what a touch does.
class LanguageTile final : public QAbstractButton
{
    Q_OBJECT
public:
    LanguageTile(const QString &language, const QString &name, const QString &line, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont m_nameFont;
    QFont m_lineFont;
    QString m_line;
};

} // namespace mulakat::ui::pages
