/** Control characters but tab and line ends, and the marks that embed, override or isolate a direction of writing (UAX #9). */
export const steeringMarks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
