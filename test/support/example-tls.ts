/**
 * A throw-away certificate that signs itself, with its key: for `jobs.example` and the names below it, valid for a
 * century, trusted by nothing but the tests that name it.
 */
export const exampleTls = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgksUjdNkFd7wwNFmf
MVPDqZUgEwpUg5WzItNPem+m0KahRANCAASoVKyDbBoUbHvHz5FQHwYT+A4ST7AC
oLEjDcbAHHm54RtMZ1K1Q+bnh7WMfEg/RPYV+OX4Cc9Ma94bKCYF+NBN
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBrzCCAVSgAwIBAgIUcbAL6C3hGoKGs+QtawaCi7xHDVkwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMam9icy5leGFtcGxlMCAXDTI2MTEyMjIxNDczMVoYDzIxMjYx
MDI5MjE0NzMxWjAXMRUwEwYDVQQDDAxqb2JzLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAASoVKyDbBoUbHvHz5FQHwYT+A4ST7ACoLEjDcbAHHm54RtM
Z1K1Q+bnh7WMfEg/RPYV+OX4Cc9Ma94bKCYF+NBNo3wwejAdBgNVHQ4EFgQUdlzg
PX13qti/OUIKuhACjI+ZvFIwHwYDVR0jBBgwFoAUdlzgPX13qti/OUIKuhACjI+Z
vFIwJwYDVR0RBCAwHoIMam9icy5leGFtcGxlgg4qLmpvYnMuZXhhbXBsZTAPBgNV
HRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCtrfUE75Fx5DjbcsOgd7np
HlHCckzFXcltQo1QYRorfwIhAK4iL62oVgNHkFOglEqptmPA/30lLcdUJ+xwZHSS
uxBp
-----END CERTIFICATE-----`,
}
