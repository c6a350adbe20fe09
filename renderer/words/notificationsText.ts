/** Why none of the settings below it shows anything. */
export const notificationsFailText = (isMac: boolean) =>
  `This computer didn’t show PauseBar’s last notification. Check its own settings for notifications.${
    isMac ? ' A copy that isn’t signed can’t show any on a Mac.' : ''
  }`
