// What every desk page loads; a key is heard in this order.

import './focus.js';
import './shell.js';
import './addresses.js';
import './uploads.js';
import './rows.js';
import './offers.js';
