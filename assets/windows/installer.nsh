; What the installer does beyond electron-builder's own (docs/adr/0016-packaging.md). A test runs the compiled script.

; Removing the program keeps the data, unless somebody says otherwise. Never asked at an upgrade, which removes the old
; version too: the new installer calls the old uninstaller with /KEEP_APP_DATA, whatever it was called with itself.
; A silent removal keeps the data, and deletes them with --delete-app-data only.
!macro customUnInstall
  ${GetParameters} $R0
  ${GetOptions} $R0 "/KEEP_APP_DATA" $R1
  ${if} ${Errors}
  ${andIfNot} ${isUpdated}
    SetShellVarContext current
    StrCpy $R8 "$LOCALAPPDATA\directory-services-console"
    StrCpy $R9 "keep"
    ClearErrors
    ${GetParameters} $R0
    ${GetOptions} $R0 "--delete-app-data" $R1
    ${ifNot} ${Errors}
      StrCpy $R9 "delete"
    ${elseIf} ${FileExists} "$R8\*.*"
      ${if} $LANGUAGE == 1031
        StrCpy $R7 "Sollen auch die Daten dieses Windows-Kontos gelöscht werden? In $R8 liegen die Benutzer, die Einstellungen, die Kennwörter und die Archivordner. Sie lassen sich nicht wiederherstellen."
      ${else}
        StrCpy $R7 "Delete the data of this Windows account too? $R8 holds the users, the settings, the passwords and the archive folders. They cannot be restored."
      ${endIf}
      ${if} ${Cmd} `MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$R7" /SD IDNO IDYES`
        StrCpy $R9 "delete"
      ${endIf}
    ${endIf}
    ${if} $R9 == "delete"
      RMDir /r "$R8"
    ${endIf}
    ; No data: the copy of the installer that every installation leaves for updates.
    RMDir /r "$LOCALAPPDATA\directory-services-console-updater"
    SetShellVarContext all
  ${endIf}
!macroend

; Where the old version cannot be removed, a silent run ends with 2. electron-builder's own check would wait for a click.
!macro customUnInstallCheck
  ${ifNot} ${Errors}
  ${andIf} $R0 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(uninstallFailed): $R0" /SD IDOK
    SetErrorLevel 2
    Quit
  ${endIf}
!macroend
!macro customUnInstallCheckCurrentUser
  !insertmacro customUnInstallCheck
!macroend
