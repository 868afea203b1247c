#pragma once
#include "ui/pages/service/setupstep.h"

class QComboBox;

namespace mulakat::ui::widgets {
class Button;
class Label;
class PictureView;
}

namespace mulakat::ui::pages {

class LevelMeter;

// Camera, microphone, printer, each tried on the spot. objectNames: setupCamera, setupMicrophone, setupPicture, setupCameraWords,
// setupMicrophoneWords, setupPrintTest, setupTestWords.
class DeviceStep final : public SetupStep
{
    Q_OBJECT
public:
    DeviceStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    QWidget *buildCamera();
    QWidget *buildOthers();
    void showChoices(QComboBox &box, const QString &kind);

    widgets::PictureView *m_picture;
    LevelMeter *m_level;
    QComboBox *m_camera;
    QComboBox *m_microphone;
    widgets::Field *m_cameraField;
    widgets::Field *m_microphoneField;
    widgets::Label *m_cameraWords;
    widgets::Label *m_microphoneWords;
    widgets::Label *m_printerTitle;
    widgets::Button *m_print;
    widgets::Label *m_printed;
};

} // namespace mulakat::ui::pages
